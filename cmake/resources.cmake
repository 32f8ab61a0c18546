# Everything compiled in: SQL steps, schemes, divisions, icons, print templates, manual, translations.
file(GLOB_RECURSE data CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}
    ${CMAKE_SOURCE_DIR}/resources/sql/*.sql ${CMAKE_SOURCE_DIR}/resources/schemes/*.json
    ${CMAKE_SOURCE_DIR}/resources/divisions/*.csv ${CMAKE_SOURCE_DIR}/resources/manual/*
    ${CMAKE_SOURCE_DIR}/resources/tables/* ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)

add_library(cunwu_resources STATIC ${CMAKE_SOURCE_DIR}/cmake/pch_models.cpp)
target_link_libraries(cunwu_resources PUBLIC Qt6::Core)

set(absolute)
foreach(file IN LISTS data)
    list(APPEND absolute ${CMAKE_SOURCE_DIR}/${file})
endforeach()
qt_add_resources(cunwu_resources cunwu_data PREFIX /cunwu BASE ${CMAKE_SOURCE_DIR}/resources FILES ${absolute})

# Breeze icons by name, "theme/actions/16/document-print.svg" style paths are resolved once here: the tree holds no copies.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/breeze.txt)
file(STRINGS ${CMAKE_SOURCE_DIR}/resources/icons/breeze.txt names REGEX "^[a-z]")
set(icons)
foreach(name IN LISTS names)
    file(GLOB_RECURSE found /usr/share/icons/breeze/*/22/${name}.svg)
    if(NOT found)
        file(GLOB_RECURSE found /usr/share/icons/breeze/*/${name}.svg)
    endif()
    if(NOT found)
        message(FATAL_ERROR "resources/icons/breeze.txt names '${name}', which breeze-icon-theme does not have")
    endif()
    list(GET found 0 first)
    get_filename_component(real ${first} REALPATH)
    configure_file(${real} ${CMAKE_BINARY_DIR}/icons/${name}.svg COPYONLY)
    list(APPEND icons ${CMAKE_BINARY_DIR}/icons/${name}.svg)
endforeach()
qt_add_resources(cunwu_resources cunwu_icons PREFIX /cunwu/icons BASE ${CMAKE_BINARY_DIR}/icons FILES ${icons})

# Our strings and Qt's own (buttons of the standard dialogs).
qt_add_lrelease(cunwu_resources TS_FILES ${CMAKE_SOURCE_DIR}/translations/cunwu_zh_CN.ts
    ${CMAKE_SOURCE_DIR}/translations/cunwu_en.ts QM_FILES_OUTPUT_VARIABLE messages)
qt_add_resources(cunwu_resources cunwu_messages PREFIX /cunwu/translations BASE ${CMAKE_BINARY_DIR} FILES ${messages})
